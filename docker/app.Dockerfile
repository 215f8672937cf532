# The images of our own code. Bases by argument, so that stand-ins made without a registry serve as well; no "# syntax="
# line, because it would be fetched from a registry. Health checks stand in compose.yaml.
ARG BASE_IMAGE=debian:trixie-slim
ARG NODE_IMAGE=node:24-trixie-slim
ARG NGINX_IMAGE=nginx:1.28-trixie

FROM ${NODE_IMAGE} AS deps
WORKDIR /src
ENV CI=true NX_DAEMON=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false CHECKPOINT_DISABLE=1
COPY package.json package-lock.json .npmrc ./
COPY libs/devtools/package.json libs/devtools/
RUN --mount=type=cache,target=/root/.npm npm ci --prefer-offline

FROM deps AS build
COPY nx.json tsconfig.base.json eslint.config.mjs vitest.config.ts LICENSE ./
COPY apps apps
COPY libs libs
RUN npx nx run-many -t build -p api,worker,web
COPY docker docker
RUN for image in api worker engine; do node docker/copy-deps.mjs $image /out/$image; done

FROM ${BASE_IMAGE} AS runtime
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates libstdc++6 openssl && rm -rf /var/lib/apt/lists/* \
 && for u in api:10002:10100 worker:10003:10100 owner:10009:10100 engine:10012:10200; do echo "lamina-${u%%:*}:x:${u#*:}::/app:/usr/sbin/nologin" >> /etc/passwd; done
COPY --from=deps /usr/local/bin/node /usr/local/bin/node
ENV NODE_ENV=production
WORKDIR /app

FROM runtime AS api
COPY --from=build /out/api ./
USER 10002:10100
CMD ["sh", "start-api.sh"]

FROM runtime AS worker
COPY --from=build /out/worker ./
USER 10003:10100
CMD ["sh", "start.sh", "main.js"]

FROM runtime AS engine
COPY --from=build /out/engine ./
ENV MALLOC_ARENA_MAX=2 LAMINA_EXCHANGE=/exchange
USER 10012:10200
CMD ["sh", "start.sh", "engine.js"]

FROM ${NGINX_IMAGE} AS proxy
RUN install -d -m 0755 /etc/lamina
COPY --chmod=0444 docker/proxy/nginx.conf docker/proxy/headers.conf docker/proxy/forward.conf /etc/lamina/
COPY --chmod=0555 docker/proxy/entrypoint.sh /etc/lamina/
COPY --from=build /out/web /usr/share/nginx/html
USER 10001:10001
ENTRYPOINT ["/etc/lamina/entrypoint.sh"]
