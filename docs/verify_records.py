"""Checks Yiju's records without any code of Yiju's: python3 verify_records.py DATA_DIR/records

Checkpoints that are kept elsewhere are named after the folder. Exit code 0: all is well; 1: there are problems; 2: it
could not read what it should check. Needs nothing but Python. The format is described in records.md; a checkpoint's
signature is checked with openssl.
"""

import hashlib, json, pathlib, sys


def sha256(tag, data):
    return hashlib.sha256(tag + data).hexdigest()


def read_anchors(path):
    anchors = [json.loads(line) for line in path.read_bytes().splitlines()]
    if not anchors or not all(isinstance(one, dict) and isinstance(one.get("seq"), int) for one in anchors):
        raise ValueError
    return anchors


def read_checkpoints(path):
    try:
        return read_anchors(path)
    except ValueError:
        raise OSError(f"{path} holds no checkpoints, or a line that is none: check the path") from None


def main(folder, named):
    head, beside = folder / "HEAD", folder / "checkpoints.jsonl"
    if not folder.is_dir():
        raise OSError(f"there is no folder {folder}: check the path")
    anchors = [one for path in named for one in read_checkpoints(path)]
    if not named and not head.exists() and not list(folder.glob("records-*.log")):
        raise OSError(f"there are no records in {folder}: check the path")
    anchors += read_checkpoints(beside) if beside.exists() and beside.stat().st_size else []
    problems, purged, purges, removed, hashes = [], [], [], [], {"": "0" * 64}
    last, log, first = None, None, None
    for path in sorted(folder.glob("records-*.log")):
        lines = path.read_bytes().split(b"\n")
        if lines.pop() != b"":
            problems.append(f"{path.name}: the last line is not whole")
        for number, line in enumerate(lines, 1):
            place = f"{path.name} line {number}"
            try:
                name, header, contents = line.split(b"\t")
                record = json.loads(header)
            except ValueError:
                problems.append(f"{place}: no record")
                continue
            if sha256(b"yiju-record-v1\n", header) != name.decode("latin1"):
                problems.append(f"{place}: the header was changed")
            if contents != b"-" and sha256(b"yiju-contents-v1\n", contents) != record["contents"]:
                problems.append(f"{place}: the contents were changed")
            if contents == b"-" and record["contents"] is not None:
                purged.append((record["seq"], record["at"]))
            if last and (record["seq"] != last["seq"] + 1 or record["prev"] != hashes[last["seq"]]):
                problems.append(f"{place}: record {record['seq']} does not follow record {last['seq']}")
            facts = record["facts"]
            if record["kind"] == "segment":
                log = log or facts["log"]
                if facts["log"] != log or int(path.stem[8:]) != facts["segment"] or number != 1:
                    problems.append(f"{place}: another file's beginning")
            if record["kind"] == "purge":
                purges.append((facts["throughSeq"], facts["before"]))
            if record["kind"] == "retention":
                removed.append((facts["lastSeq"] + 1, facts["lastHash"]))
            first, last = first or record, record
            hashes[record["seq"]] = name.decode("latin1")
    for seq, at in purged:
        if not any(seq <= through and at < before for through, before in purges):
            problems.append(f"record {seq}: contents are gone, and no purge says so")
    if first and (first["seq"], first["prev"]) not in [(1, hashes[""]), *removed]:
        problems.append(f"what stood before record {first['seq']} is gone")
    try:
        anchors += read_anchors(head)
    except (FileNotFoundError, ValueError):
        problems.append("HEAD is missing or damaged: whether records are missing at the end cannot be told")
    for anchor in anchors:
        if not last or anchor["seq"] > last["seq"]:
            problems.append(f"record {anchor['seq']}, which the head or a checkpoint names, is missing at the end")
            continue
        known = anchor["seq"] >= first["seq"]
        if anchor.get("log") != log or (known and hashes.get(anchor["seq"]) != anchor.get("hash")):
            problems.append(f"record {anchor['seq']} is not the one that the head or a checkpoint names")
    print(*problems, f"{len(hashes) - 1} records, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(print(__doc__.strip(), file=sys.stderr) or 2)
    try:
        sys.exit(main(pathlib.Path(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]))
    except OSError as error:
        sys.exit(print(f"Nothing was checked: {error}", file=sys.stderr) or 2)
