"""Asks a question and prints each claim as soon as it is verified, then what it rests on. Python 3.8, nothing to install."""

import json
import os
import sys
import urllib.error
import urllib.request

URL = os.environ.get("YIJU_URL", "http://127.0.0.1:3000")
KEY = os.environ.get("YIJU_KEY")


def post(path, body):
    """Opens the response to a JSON body; `urllib.error.HTTPError` holds a problem document."""
    headers = {"Content-Type": "application/json"}
    if KEY:
        headers["Authorization"] = "Bearer " + KEY
    data = json.dumps(body).encode("utf-8")
    return urllib.request.urlopen(urllib.request.Request(URL + path, data, headers))


def events(response):
    """Yields (name, data) for each server-sent event."""
    name = None
    for raw in response:
        line = raw.decode("utf-8").rstrip("\r\n")
        if line.startswith("event: "):
            name = line[len("event: "):]
        elif line.startswith("data: "):
            yield name, json.loads(line[len("data: "):])


def ask(question):
    with post("/v1/answer", {"question": question, "stream": True}) as response:
        for name, data in events(response):
            if name == "claim":
                print(data["claim"]["text"], flush=True)
            elif name == "error":
                sys.exit(data["code"] + ": " + data["detail"])
            elif name == "answer":
                if data["status"] == "refused":
                    print(data["answer"], "(" + data["refusal"]["reason"] + ")")
                for citation in data["citations"]:
                    print("[{n}] 《{title}》{locator}：「{quote}」".format(**citation))


if __name__ == "__main__":
    try:
        ask(sys.argv[1] if len(sys.argv) > 1 else "什麼是模型漂移？")
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        sys.exit(problem["code"] + ": " + problem["detail"])
