// Runs the tests of a group for Stryker in one process: tests and code are bundled once, a mutant costs the tests that reach it and no
// start of Jest. Laws run from a fixed seed and are not shrunk, so that a score is the same twice.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Script } from 'node:vm';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import fastGlob from 'fast-glob';
import { expect } from 'expect';
import { inSample } from './mutant-sample.mjs';

const SUCCESS = 0;
const FAILED = 1;

const requireHere = createRequire(import.meta.url);
const stryker = (globalThis.__stryker__ ??= {});

/** The tests that a loaded bundle declares: what `it` and `describe` of Jest say, as far as the groups use it. */
function declare() {
  const tests = [];
  let place = [];
  let hooks = [];
  const each = (declareOne) => (rows) => (title, body) =>
    rows.forEach((row, index) => declareOne(`${title} [${index}]`, () => body(...(Array.isArray(row) ? row : [row]))));
  const names = new Map();
  const it = (title, body) => {
    const name = [...place, title].join(' › ');
    const same = names.get(name) ?? 0;
    names.set(name, same + 1);
    tests.push({ id: same === 0 ? name : `${name} (${same})`, body, before: hooks });
  };
  const describe = (title, body) => {
    const outer = [place, hooks];
    place = [...place, title];
    body();
    [place, hooks] = outer;
  };
  it.each = each(it);
  describe.each = each(describe);
  return {
    tests,
    globals: { it, test: it, describe, expect, beforeEach: (body) => (hooks = [...hooks, body]), testFile: describe },
  };
}

class MutantRunner {
  static inject = ['options'];
  #patterns;
  #sample;
  #tests;
  #script;
  /** The mutant that was active while the bundle loaded. */
  #loadedWith;
  #times = new Map();

  constructor(options) {
    this.#patterns = options.mutantRunner.tests;
    this.#sample = options.mutantRunner.sample;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    const files = fastGlob.sync(this.#patterns, { cwd: root }).sort();
    if (files.length === 0) throw new Error('The group has no test.');
    const { outputFiles } = await build({
      stdin: {
        resolveDir: root,
        contents: [
          `import fc from 'fast-check';`,
          `fc.configureGlobal({ seed: 1, endOnFailure: true });`,
          ...files.map((file) => `testFile(${JSON.stringify(file)}, () => require('./${file}'));`),
        ].join('\n'),
      },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'error',
    });
    this.#script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: 'tests.cjs' });
  }

  #load(mutant) {
    const { tests, globals } = declare();
    Object.assign(globalThis, globals);
    stryker.activeMutant = mutant;
    stryker.currentTestId = undefined;
    this.#tests = undefined;
    this.#script.runInThisContext()(requireHere, { exports: {} }, {});
    this.#tests = tests;
    this.#loadedWith = mutant;
  }

  /** One test: undefined where it passed. */
  async #failure({ body, before }) {
    try {
      for (const hook of before) await hook();
      await body();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async dryRun() {
    this.#load(undefined);
    const tests = [];
    for (const test of this.#tests) {
      stryker.currentTestId = test.id;
      const start = performance.now();
      const failureMessage = await this.#failure(test);
      const timeSpentMs = performance.now() - start;
      this.#times.set(test.id, timeSpentMs);
      tests.push({
        id: test.id,
        name: test.id,
        timeSpentMs,
        status: failureMessage === undefined ? SUCCESS : FAILED,
        failureMessage,
      });
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // Errors count neither as noticed nor as survived.
    if (!inSample(activeMutant.id, ...this.#sample)) return { status: 'error', errorMessage: 'It is not in the sample.' };
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    // Stryker lets a mutant go round a hundred times as often as the code; ten times is never the same work.
    stryker.hitLimit = hitLimit === undefined ? undefined : hitLimit / 10;
    const early = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (!this.#tests || early !== undefined || this.#loadedWith !== early) this.#load(early);
    } catch (error) {
      return this.#beyond() ?? { status: 'killed', killedBy: ['loading'], failureMessage: String(error), nrOfTests: 0 };
    }
    stryker.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const tests = this.#tests
      .filter(({ id }) => !wanted || wanted.has(id))
      .sort((a, b) => (this.#times.get(a.id) ?? 0) - (this.#times.get(b.id) ?? 0));
    let nrOfTests = 0;
    for (const test of tests) {
      nrOfTests++;
      const failureMessage = await this.#failure(test);
      const beyond = this.#beyond();
      if (beyond) return beyond;
      if (failureMessage !== undefined) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** A mutant that went round far more often than the code does would never end. */
  #beyond() {
    return stryker.hitCount > stryker.hitLimit ? { status: 'timeout', reason: 'It went round too often.' } : undefined;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: MutantRunner }];
