"""What Schemathesis has to know of application/x-ndjson: a question a line, a result a line."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def write_line(ctx, value):
    if isinstance(value, (bytes, str)):
        return value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    return json.dumps(value).encode("utf-8")


@schemathesis.deserializer("application/x-ndjson")
def read_line(ctx, response):
    """The schema describes one line; a request of one line has one."""
    lines = [line for line in response.content.decode("utf-8").split("\n") if line]
    return json.loads(lines[0]) if lines else None
