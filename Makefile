# What people and pipelines run. `make` alone lists the commands.
# Only Python (3.11 or later), make and git are assumed, and Node.js for `make lint`; tools/ name what is missing.

ENV = .venv
BIN = $(ENV)/bin
NODE = node_modules/.bin

export NO_MKDOCS_2_WARNING = 1
# The environment of the caller must not change what is imported.
unexport PYTHONPATH PYTHONHOME

.PHONY: help site serve check stage test lint lint-python lint-browser format bench mutants lock clean

help: ## montre cette liste
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

site: $(ENV)/.site ## fabrique le site dans site/
	@$(BIN)/mkdocs build --strict
	@echo "Le site est prêt : site/index.html. Pour le voir comme en ligne : make serve"

serve: $(ENV)/.site ## montre le site sur http://127.0.0.1:8000/ et le refait à chaque changement
	@LEAFLETS=$${LEAFLETS:-non} HORS_LIGNE=$${HORS_LIGNE:-non} tools/preview

check: $(ENV)/.site ## vérifie les données sans fabriquer le site
	@PYTHONPATH=hooks $(BIN)/python -m portal.check

stage: $(ENV)/.site ## écrit tout le site dans DIR=…, en fichiers simples pour un autre générateur
	@PYTHONPATH=hooks $(BIN)/python -m portal.stage "$(or $(DIR),$(error DIR=… manque, par exemple : make stage DIR=../site-simple))"

test: $(ENV)/.dev ## lance tous les tests
	@CHROMIUM="$$(tools/chromium $(BIN)/playwright)" && export CHROMIUM && $(BIN)/pytest --numprocesses auto --dist loadfile $(TESTS)

lint: lint-python lint-browser ## vérifie le code : style, mise en forme, types

lint-python: $(ENV)/.dev ## vérifie le code Python seul
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

lint-browser: node_modules/.installed ## vérifie scripts et styles seuls (demande Node.js)
	@$(NODE)/eslint docs/assets/scripts hooks/portal/templates hooks/portal/languages
	@$(NODE)/tsc --project .
	@$(NODE)/tsc --project hooks/portal/templates/search
	@$(NODE)/tsc --project hooks/portal/templates/offline
	@$(NODE)/stylelint docs/assets/portal.css

format: $(ENV)/.dev ## met le code en forme
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(ENV)/.site ## mesure le temps de fabrication, de 3 à 3 000 maisons
	@PYTHONPATH=hooks $(BIN)/python -m tests.bench $(BENCH)

mutants: $(ENV)/.dev ## sème des erreurs connues dans une copie du code et dit si les tests les voient (ONLY=mot : une partie)
	@CHROMIUM="$$(tools/chromium $(BIN)/playwright)" && export CHROMIUM && PYTHONPATH=hooks $(BIN)/python -m tests.mutants $(ONLY)

lock: $(ENV)/.dev ## recalcule les versions des bibliothèques (les plus récentes : make lock UPGRADE=--upgrade)
	@tools/lock $(BIN)/uv $(UPGRADE)

clean: ## efface tout ce qui a été fabriqué, sauf les sources
	rm -rf site .site-* $(ENV) node_modules .cache .mypy_cache .pytest_cache .ruff_cache test-results
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +

# A stamp tells what is installed: nothing is installed again until its lock changes.
$(ENV)/.site: requirements/site.txt tools/python
	@tools/python $(ENV) requirements/site.txt
	@touch $@

# The tests' libraries include the site's.
$(ENV)/.dev: requirements/dev.txt tools/python
	@tools/python $(ENV) requirements/dev.txt
	@touch $(ENV)/.site $@

node_modules/.installed: package-lock.json .npmrc tools/node
	@tools/node
	@touch $@
