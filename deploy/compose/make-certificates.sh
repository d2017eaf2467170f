#!/bin/sh
# Makes what compose.yaml wants in ./certificates: an authority, the nodes' certificate and the administrator's, good
# for two years. The authority's key stays beside them, in no container: keep it for the next ones, or delete it.
set -eu
umask 077
cd "$(dirname "$0")"
if [ -e certificates ] || [ -e authority-key.pem ]; then
  echo "there are certificates or an authority-key.pem already; move them away first" >&2
  exit 1
fi
mkdir certificates
# half a set would only be in the way of the next try
trap 'rm -rf certificates authority-key.pem request.pem extensions; exit 1' EXIT

key() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -batch "$@"; }

# openssl tells its progress on the same channel as its errors: told only where it failed
quietly() {
  if ! said=$("$@" 2>&1); then
    echo "$said" >&2
    return 1
  fi
}

issue() {
  quietly key -subj "/CN=$1" -keyout "certificates/$1-key.pem" -out request.pem
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$2" >extensions
  quietly openssl x509 -req -in request.pem -extfile extensions -days 730 -out "certificates/$1.pem" \
    -CA certificates/ca.pem -CAkey authority-key.pem -CAcreateserial
  rm request.pem extensions
}

quietly key -x509 -days 730 -subj "/CN=yiju authority" -keyout authority-key.pem -out certificates/ca.pem
issue node DNS:search-1,DNS:search-2,DNS:search-3,DNS:localhost
issue admin DNS:admin
rm -f certificates/ca.srl
# the user that the nodes and the servers run as
if [ "$(id -u)" -eq 0 ]; then
  chown -R 1000:1000 certificates
elif [ "$(id -u)" -ne 1000 ]; then
  echo "give the certificates to the containers' user: sudo chown -R 1000:1000 certificates" >&2
fi
trap - EXIT
