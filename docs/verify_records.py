"""Checks Yiju's records without any code of Yiju's: python3 verify_records.py DATA_DIR/records

Needs nothing but Python. The format is described in records.md; a checkpoint's signature is checked with openssl.
"""

import hashlib, json, pathlib, sys


def sha256(tag, data):
    return hashlib.sha256(tag + data).hexdigest()


def main(folder):
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
    anchors = [folder / "HEAD", folder / "checkpoints.jsonl", *map(pathlib.Path, sys.argv[2:])]
    for anchor in (json.loads(line) for path in anchors if path.exists() for line in path.open()):
        known = not first or anchor["seq"] >= first["seq"]
        if known and (anchor["log"] != log or hashes.get(anchor["seq"]) != anchor["hash"]):
            problems.append(f"record {anchor['seq']} is not the one that the head or a checkpoint names")
    print(*problems, f"{len(hashes) - 1} records, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
