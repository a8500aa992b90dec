# With Swift and make on the machine, "make site" and "make test" need nothing else: they install the C libraries where
# they are missing. Kept to what GNU and BSD make both understand.

SWIFT = swift
PYTHON = python3
PORT = 8000
PREFIX = /usr/local
SECONDS = 60
MOST = 40
HUGO = hugo
PAGEFIND = pagefind
CONTENT =
ARTICLES = 60
TARGETS = directory,rsync,git,git-ssh,git-pages,sftp,webdav,ftp,s3
FAILING = $(TARGETS)
SIZES = 10000
PAIRS = 5
SWIFT_CODE = Sources Tests Plugins Package.swift

.PHONY: dist handbook test-packages score test-all test-faults check-pages fuzz bench bench-convert bench-build bench-queries bench-search bench-check bench-templates site test test-publishing preview install format lint screenshot clean help libraries

site: libraries ## convert new and changed seeds, then write site/ (the default)
	@echo "Building pressmark (the first time takes some minutes)"
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && "$$program" build
	@echo
	@echo "The archive is in site/. To look at it:"
	@echo "    $(PYTHON) -m http.server --directory site"
	@echo "and open http://localhost:8000/"

test: libraries ## run the tests, but for those that take long
	@$(SWIFT) test

test-all: libraries ## run all tests: also kills, full disks, random changes, large archives, walkthroughs
	@PRESSMARK_TESTS=all $(SWIFT) test
	@SWIFT="$(SWIFT)" Scripts/check-walkthroughs

score: libraries ## print how well conversion reads the texts of Tests/Score, and what has changed
	@PRESSMARK_SCORE=1 $(SWIFT) test --quiet --filter ScoreTests

fuzz: libraries ## convert damaged texts, load damaged templates, build odd folders, for a minute each (SECONDS=60)
	@PRESSMARK_TESTS=all PRESSMARK_FUZZ_SECONDS=$(SECONDS) $(SWIFT) test --filter FuzzTests

test-faults: libraries ## let calls of the system fail in turn, and look whether anything is lost (MOST=40 faults of a kind; 0: all)
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && $(PYTHON) Tests/Faults/faults.py "$$program" --most $(MOST)

test-publishing: libraries ## publish to servers on this machine while a reader follows every link; kill and cut runs (MOST=40)
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && \
	$(PYTHON) Tests/PublishingTests/torture.py "$$program" --most $(MOST) --articles $(ARTICLES) \
	  --targets $(TARGETS) && \
	$(PYTHON) Tests/PublishingTests/failing.py "$$program" --targets $(FAILING)

check-pages: libraries ## check the fixture archive's pages: browser, accessibility, HTML, feeds, metadata
	@Scripts/check-pages

bench: bench-build bench-convert bench-search ## time building, conversion and the search index (SIZES=10000,100000 PAIRS=5 HUGO=PATH)

bench-convert: site ## time conversion against reading and hashing the same texts
	@$(PYTHON) Benchmarks/conversion.py --sizes "$(SIZES)" --pairs "$(PAIRS)"

bench-build: site ## time builds against Hugo (HUGO=PATH) and against the same pages written in C
	@$(PYTHON) Benchmarks/building.py --sizes "$(SIZES)" --pairs "$(PAIRS)" --hugo "$(HUGO)"

bench-search: site ## time the search index against a build without it and against Pagefind (PAGEFIND=COMMAND)
	@$(PYTHON) Benchmarks/search.py --sizes "$(SIZES)" --pairs "$(PAIRS)" --pagefind "$(PAGEFIND)"
	@$(MAKE) -s bench-queries

bench-queries: site ## measure what readers' searches load, find and take, against Pagefind (CONTENT=DIR: of these texts)
	@Scripts/install-page-checks "$$PWD/.build/page-checks/python"
	@.build/page-checks/python/bin/python Benchmarks/queries.py --sizes "$(SIZES)" --content "$(CONTENT)" --pagefind "$(PAGEFIND)"

bench-check: site ## time checking against sha256sum -c of the same site
	@$(PYTHON) Benchmarks/checking.py --sizes "$(SIZES)" --pairs "$(PAIRS)"

bench-templates: libraries ## time printing pages against swift-mustache and against copying the same bytes
	@Benchmarks/templates

preview: libraries ## show this archive in a browser, each edit at once (PORT=8000)
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && exec "$$program" preview --port $(PORT)

install: libraries ## put a program that needs no Swift into PREFIX/bin (/usr/local/bin), its manual and completions beside it
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && \
	PYTHON="$(PYTHON)" Packaging/tree "$$program" "$(DESTDIR)$(PREFIX)" && strip "$(DESTDIR)$(PREFIX)/bin/pressmark"
	@echo "$(DESTDIR)$(PREFIX)/bin/pressmark"

dist: libraries ## make the packages for machines without Swift, in dist/
	@SWIFT="$(SWIFT)" PYTHON="$(PYTHON)" Scripts/dist

test-packages: libraries ## prove the packages in fresh folders of Debian, as root: install, README, upgrade, remove
	@SWIFT="$(SWIFT)" PYTHON="$(PYTHON)" Scripts/test-packages

format: ## lay out the Swift code
	@$(SWIFT) format -i -p -r $(SWIFT_CODE)

lint: ## check the Swift code's layout and style
	@$(SWIFT) format lint --strict -p -r $(SWIFT_CODE)

handbook: libraries ## make a site of the documents, in docs/site/
	@program=$$(SWIFT="$(SWIFT)" Scripts/build-program) && $(PYTHON) Scripts/build-handbook "$$program"

screenshot: ## write docs/screenshot.png, where Chromium is installed (PAGE=index.html)
	@Scripts/screenshot $(PAGE)

clean: ## remove what was compiled; content/ and site/ stay
	@$(SWIFT) package clean

help: ## say what there is to make
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F '|' '{ printf "%-22s%s\n", $$1, $$2 }'

libraries:
	@Scripts/install-libraries
