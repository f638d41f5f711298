# rollcast in an image: `docker build .` holds the program and nothing else, `--target ci` also a
# shell, git and curl, which pipelines want.
FROM swift:6.2-bookworm AS build
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libyaml-dev make pkg-config \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make release

FROM debian:bookworm-slim AS ci
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates curl git \
  && rm -rf /var/lib/apt/lists/* \
  # The checkout belongs to whoever runs the pipeline.
  && git config --system --add safe.directory '*'
COPY --from=build /src/.build-static/release/rollcast /usr/local/bin/rollcast
COPY ci/report /usr/local/bin/rollcast-report
USER 65532:65532
WORKDIR /work

# Without git: --stable-ref says so; pass the stable manifests with --stable.
FROM scratch
COPY --from=build /src/.build-static/release/rollcast /rollcast
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/rollcast"]
