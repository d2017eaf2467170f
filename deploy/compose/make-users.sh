#!/bin/sh
# Makes the two users of the cluster, once its nodes are up, with the administrator's certificate: yiju-indexer, and
# yiju-server, which may only read. Their passwords, letters and digits, stand in ./secrets.
set -eu
cd "$(dirname "$0")"
for role in indexer server; do
  password=$(cat "secrets/$role-password")
  case $password in
  '' | *[!A-Za-z0-9]*)
    echo "secrets/$role-password has to hold one line of letters and digits" >&2
    exit 1
    ;;
  esac
  printf '{"password": "%s", "opendistro_security_roles": ["yiju_%s"]}' "$password" "$role" |
    docker compose exec -T search-1 curl --fail --silent --show-error \
      --cacert config/certificates/ca.pem --cert config/certificates/admin.pem --key config/certificates/admin-key.pem \
      --request PUT --header 'content-type: application/json' --data-binary @- \
      "https://search-1:9200/_plugins/_security/api/internalusers/yiju-$role"
done
