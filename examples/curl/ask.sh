#!/bin/sh
# Every way to ask, with curl. The question may hold no quotation marks: the shell makes no JSON of them.
set -eu
url=${YIJU_URL:-http://127.0.0.1:3000}
question=${1:-什麼是模型漂移？}

post() {
  path=$1 type=$2
  shift 2
  curl --silent --show-error --fail-with-body --no-buffer "$url$path" \
    ${YIJU_KEY:+--header "Authorization: Bearer $YIJU_KEY"} --header "Content-Type: $type" "$@"
  echo
}

echo "# the whole answer"
post /v1/answer application/json --data "{\"question\": \"$question\"}"

echo "# the same as server-sent events"
post /v1/answer application/json --data "{\"question\": \"$question\", \"stream\": true}"

echo "# passages alone"
post /v1/search application/json --data "{\"query\": \"$question\", \"limit\": 2}"

echo "# many questions, one a line"
printf '{"question": "%s"}\n{"question": "天氣？"}\n' "$question" |
  post /v1/answers application/x-ndjson --data-binary @-

echo "# as OpenAI's API"
post /v1/chat/completions application/json \
  --data "{\"model\": \"yiju\", \"messages\": [{\"role\": \"user\", \"content\": \"$question\"}]}"
