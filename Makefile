# What rollcast is built with; a newcomer needs `make demo` and `make test` only.

SWIFT ?= swift
PREFIX ?= /usr/local
# Linked statically and apart from the debug build: an empty program starts in half a millisecond.
STATIC = .build-static
STATIC_FLAGS = -c release --product rollcast --scratch-path $(STATIC) \
	--static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s
SOURCES = Sources Tests Examples Package.swift Benchmarks/Sources Benchmarks/Package.swift \
	Fuzzing/Sources Fuzzing/Package.swift
MAN = .build/man
GOLDEN = fixtures/golden/seed-subset-level

.PHONY: demo test install man release bench abuse fuzz check check-page check-sarif check-schemas check-pre-commit check-ci dist docs examples schemas rule-pages format lint setup clean

## Builds rollcast and renders one application at its first step.
demo: release
	$(STATIC)/release/rollcast render --step 0 --controller-version 1.8 \
		--stable $(GOLDEN)/stable.yaml $(GOLDEN)/manifests.yaml

## Runs every test.
test: setup
	$(SWIFT) build --build-tests --quiet
	$(SWIFT) test --skip-build --quiet

## Puts the static binary, a kubectl plugin name, completions and manual pages below PREFIX.
install: release man
	Scripts/install $(STATIC)/release/rollcast "$(PREFIX)" $(MAN)

## Packs the static binary with checksums and an SBOM into dist.
dist: release man
	Scripts/release $(STATIC)/release/rollcast $(MAN) dist

## Checks what CI systems are given, as far as it can be without them.
check-ci: dist
	Scripts/check-ci dist

## Writes the manual pages.
man: setup
	Scripts/man $(MAN)

release: setup
	$(SWIFT) build --quiet $(STATIC_FLAGS)

## Times rollcast beside what users have otherwise; prints a table.
bench: release
	Benchmarks/run $(STATIC)/release/rollcast

## Runs the static binary over every way in which input goes wrong; takes minutes.
abuse: release
	Scripts/abuse $(STATIC)/release/rollcast

## Fuzzes each target for FUZZ_SECONDS (60), with AddressSanitizer.
fuzz: setup
	Fuzzing/run

## Runs the tests with ThreadSanitizer and AddressSanitizer, then looks for leaks with valgrind.
check: setup
	Scripts/check-sanitizers

## Opens pages of plans in headless Chromium; says so and goes on where that cannot be had.
check-page: setup
	$(SWIFT) build --quiet --product rollcast
	Scripts/check-page

## Checks the SARIF of lint with sarif-pydantic; says so and goes on where that cannot be had.
check-sarif: setup
	$(SWIFT) build --quiet --product rollcast
	Scripts/check-sarif

## Checks JSON output against schemas/output with check-jsonschema; says so and goes on where that cannot be had.
check-schemas: setup
	$(SWIFT) build --quiet --product rollcast
	Scripts/check-schemas

## Tries the hooks with pre-commit on a scratch repository; says so where it cannot be had.
check-pre-commit: setup
	$(SWIFT) build --quiet --product rollcast
	Scripts/check-pre-commit .build/debug/rollcast

## Writes docs/lint anew from the rules themselves.
rule-pages: setup
	$(SWIFT) build --quiet --product rollcast
	mkdir -p docs/lint
	.build/debug/rollcast lint --list-rules | grep -o 'RC[0-9]*' | sort -u | while read rule; do \
		.build/debug/rollcast lint --explain $$rule > docs/lint/$$rule.md; done
	Scripts/rule-index .build/debug/rollcast > docs/lint/README.md

## Builds the library's documentation; a warning or an undocumented public symbol is an error.
docs: setup
	$(SWIFT) package generate-documentation --target RollcastKit --target YAMLSource \
		--enable-experimental-combined-documentation --warnings-as-errors
	Scripts/check-docs

## Builds the examples as packages that import rollcast.
examples: setup
	$(SWIFT) build --quiet --package-path Examples --scratch-path .build/examples

## Makes the generated tables anew from schemas/.
schemas: setup
	$(SWIFT) run --quiet generate-schemas schemas Sources/RollcastKit/PodTemplateHash/Generated \
		Sources/RollcastKit/Lint/Schema/Generated

format:
	$(SWIFT) format -i --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

setup:
	@Scripts/setup

clean:
	rm -rf .build $(STATIC) Fuzzing/.build Benchmarks/.build $(addprefix Benchmarks/,$(STATIC))
