# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
# what hnswlib-node is compiled with
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    YIJU_CORPUS_DIR=/app/corpus \
    YIJU_INDEX_DIR=/var/lib/yiju/index \
    YIJU_DATA_DIR=/var/lib/yiju/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/web/dist ./web/dist
COPY corpus ./corpus
COPY models ./models
COPY prompts ./prompts
COPY deploy/run.mjs ./deploy/
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/yiju
USER 1000:1000
VOLUME /var/lib/yiju
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "deploy/run.mjs"]
CMD ["serve"]
