# Linje: `make run` opens the console on a demonstration desk, `make test` runs every test.

PREFIX ?= /usr/local
DESTDIR ?=
DEMO ?= .build/demo/linje.db
DEMO_TICKETS ?= 2000
CHECKED := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(CHECKED)

.PHONY: run test lint format bench bench-short release install packages clean help

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

run: release $(DEMO) ## Open the console on a demonstration desk
	@.build/release/linje --store $(DEMO)

$(DEMO): | release
	@mkdir -p $(dir $@)
	@.build/release/linje demo --store $@ --tickets $(DEMO_TICKETS)

release: packages ## Build the program
	swift build $(RELEASE) --product linje

test: packages ## Run every test
	swift build $(CHECKED) --build-tests
	swift test --skip-build --parallel

lint: ## Check format and style
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

format: ## Put the sources into the common format
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

bench: packages ## Measure speed on a store of a million tickets
	swift build $(RELEASE)
	.build/release/linje-bench

bench-short: packages ## Prove that the benchmarks run, on a small store
	swift build $(RELEASE)
	.build/release/linje-bench --short

install: release ## Install below PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/linje
	install -m 755 .build/release/linje $(DESTDIR)$(PREFIX)/bin/linje
	cp -R data themes share/examples share/systemd $(DESTDIR)$(PREFIX)/share/linje/
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 share/man/man1/linje.1 $(DESTDIR)$(PREFIX)/share/man/man1/linje.1

packages: ## Install the Debian packages that the build needs
	@scripts/install-packages

clean: ## Remove everything that was built
	rm -rf .build
