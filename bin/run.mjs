#!/usr/bin/env node
// start, test, check and bench, as the first command after a clone or the hundredth. Runs on Node 20 with nothing
// installed yet, so plain JavaScript without dependencies; everything after the installation runs on the pinned Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const [command = '', ...args] = process.argv.slice(2)

const commands = { start, test, check, bench }
if (!Object.hasOwn(commands, command)) {
  console.error(`用法 (usage): node bin/run.mjs ${Object.keys(commands).join(' | ')}`)
  process.exit(2)
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`需要 Node 20 或更新版本，现为 ${process.version}。 (Node 20 or newer is needed.)`)
  process.exit(2)
}
process.chdir(root)
install()
const node = findNode()
process.exit(await commands[command]())

// ---- installation

/**
 * Installs what package-lock.json says when node_modules holds something else; otherwise nothing, and no network.
 *
 * `npm ci` refuses a lock file that does not list the packages of every other platform, and ours, written against a
 * registry that holds only some of them, does not. `npm install --no-save` takes the same versions and hashes from the
 * lock file, leaves it unchanged, and passes over optional packages it cannot find.
 */
function install() {
  if (isInstalled()) return
  say('正在安装依赖，首次约需一分钟…… (installing dependencies)')
  const npm = npmCommand()
  // Nothing we use needs an install script: the database's library links are restored when it starts.
  const options = [
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status, error } = spawnSync(npm.program, [...npm.args, 'install', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...writableCache() },
  })
  if (status === 0) return
  say(`依赖安装失败，请检查网络与 npm 设置。 (npm install failed${error ? `: ${error.message}` : ''})`)
  process.exit(1)
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation has none. */
function isInstalled() {
  let installed
  try {
    installed = readJson(path.join(modules, '.package-lock.json')).packages
  } catch {
    return false
  }
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed[place]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    return wanted.optional || wanted.devOptional || wanted.peer
  })
}

function npmCommand() {
  const running = process.env.npm_execpath
  if (running && path.basename(running) === 'npm-cli.js') return { program: process.execPath, args: [running] }
  return { program: 'npm', args: [] }
}

/** An account without a home of its own (HOME unset, or not writable) gets a cache for this installation. */
function writableCache() {
  if (process.env.npm_config_cache) return {}
  try {
    fs.accessSync(os.homedir(), fs.constants.W_OK)
    return {}
  } catch {
    return { npm_config_cache: fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-npm-')) }
  }
}

/** The Node 24 that npm installed, or this one where it is new enough. */
function findNode() {
  const { platform, arch } = process
  const pinned = path.join(modules, `node-${platform}-${arch}`, 'bin', 'node')
  if (fs.existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  say(`没有适用于 ${platform}-${arch} 的 Node 24，请安装 Node 24 后再运行。 (install Node 24 for this platform)`)
  process.exit(1)
}

// ---- start

async function start() {
  const built = await buildDesk()
  if (built !== 0) return built
  // With a smaller heap V8 collects sooner: the server stays under 250 MiB (docs/performance.md).
  return run(['--max-old-space-size=256', '--max-semi-space-size=16', 'src/main.ts', ...args], {
    env: {
      ...environment(),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(modules, '.cache', 'compiled'),
    },
  })
}

/** Builds the desk when a file it is made of has changed since the last build. */
async function buildDesk() {
  const config = 'src/desk/vite.config.ts'
  if (!fs.existsSync(config)) return 0
  const stamp = 'dist/desk/.source-hash'
  const hash = deskHash()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return 0
  say('正在构建工作台…… (building the desk)')
  const out = path.join(root, 'dist', 'desk')
  const { code, output } = await collect([
    ...[tool('vite'), 'build', '--config', config, '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'],
  ])
  if (code === 0) fs.writeFileSync(stamp, hash)
  else say(`工作台构建失败。 (building the desk failed)\n${output}`)
  return code
}

/** Over the desk's files, what they import from the rest of src/, and the versions installed. */
function deskHash() {
  const files = new Set(fs.readdirSync('src/desk', { recursive: true }).map(name => path.join('src/desk', name)))
  files.add('package-lock.json')
  for (const file of files) {
    if (!fs.statSync(file).isFile() || /\.test\.tsx?$/.test(file)) files.delete(file)
    if (!/\.[cm]?[jt]sx?$/.test(file) || !files.has(file)) continue
    for (const [, target] of fs.readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      const imported = path.join(path.dirname(file), target)
      if (fs.existsSync(imported)) files.add(imported) // a Set visits what is added on the way
    }
  }
  const hash = createHash('sha256')
  for (const file of [...files].sort()) hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0')
  return hash.digest('hex')
}

// ---- test

async function test() {
  const browser = findTests('journeys').length > 0 && args.length === 0 ? chromium() : process.env.YIFA_CHROMIUM
  const built = await buildDesk()
  const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-results-')), 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const code = await run([tool('vitest'), 'run', ...reporters, ...args], {
    env: { ...environment(), ...(browser ? { YIFA_CHROMIUM: browser } : {}) },
  })
  const { passed, failed, skipped } = countTests(results)
  fs.rmSync(path.dirname(results), { recursive: true })

  // An error outside any test, such as an unhandled rejection, fails the run too, and so does a desk that cannot be built.
  const failures = (code === 0 ? failed : Math.max(failed, 1)) + (built === 0 ? 0 : 1)
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failures} failed`)
  return code || built
}

/** A file that cannot be loaded has no test to fail and counts as one failure. */
function countTests(results) {
  let report
  try {
    report = readJson(results)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const unloadable = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(result => result.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function findTests(directory) {
  if (!fs.existsSync(directory)) return []
  return fs.readdirSync(directory, { recursive: true }).filter(name => /\.test\.tsx?$/.test(name))
}

/** The browser for the journeys; without one they are skipped, which is said here and counted at the end. */
function chromium() {
  const found = installedBrowser()
  if (found) return found
  const why = aptRefusal()
  if (!why) {
    say('正在安装 Chromium 与中文字体…… (installing Debian’s chromium for the browser journeys)')
    const apt = (...words) =>
      spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt('update')
    const get = (...packages) => apt('install', '-y', '--no-install-recommends', ...packages)
    const got = get('chromium', 'fonts-noto-cjk').status === 0 ? undefined : get('chromium')
    if (got && got.status !== 0) say(String(got.stderr).trim().split('\n').slice(-3).join('\n'))
    const browser = installedBrowser()
    if (browser) return browser
  }
  say(`跳过浏览器测试：没有 Chromium，${why ?? 'apt 安装失败'}。可安装后重试，或以 YIFA_CHROMIUM 指定路径。`)
  say(
    `(browser journeys are skipped: no Chromium here, and ${why ? 'it may not be installed by us' : 'apt could not install it'})`,
  )
  return undefined
}

function installedBrowser() {
  const places = [
    process.env.YIFA_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find(place => place && fs.existsSync(place))
}

function aptRefusal() {
  if (!fs.existsSync('/usr/bin/apt-get')) return '本系统没有 apt'
  if (process.getuid?.() !== 0) return '当前不是 root，不能安装软件'
  return undefined
}

// ---- check and bench

async function check() {
  const config = names => names.find(name => fs.existsSync(name))
  const importRules = config(['.dependency-cruiser.cjs', '.dependency-cruiser.mjs'])
  const source = ['bin', 'procedures', 'statutes', 'src', 'journeys', 'bench'].filter(name => fs.existsSync(name))
  const checks = [
    ['类型 types', [tool('tsc'), '--noEmit', '-p', '.']],
    ['风格 lint and format', [tool('biome'), 'ci', '--colors=off', '.']],
    importRules && ['引用方向 import directions', [tool('depcruise'), '--config', importRules, ...source]],
    config(['knip.json', 'knip.jsonc', 'knip.ts']) && ['无用代码 unused code', [tool('knip')]],
    findTests('docs').length > 0 && ['文档 documentation tests', [tool('vitest'), 'run', 'docs']],
  ].filter(Boolean)

  const failed = []
  for (const [name, words] of checks) {
    const { code, output } = await collect(words)
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
    if (code === 0) continue
    console.log(output)
    failed.push(name)
  }
  console.log(failed.length === 0 ? '全部通过 (all passed)' : `未通过 (failed)：${failed.join('、')}`)
  return failed.length === 0 ? 0 : 1
}

function bench() {
  return run(['bench/run.ts', ...args])
}

// ---- processes

/** Runs Node 24 in this terminal and answers its exit code. SIGTERM, SIGINT and SIGHUP are handed on, one of them, once. */
function run(words, options = {}) {
  const child = spawn(node, words, { stdio: 'inherit', env: environment(), ...options })
  let asked = false
  const stop = signal => {
    if (!asked) child.kill(signal)
    asked = true // the child decides when it ends, however often it is asked
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => stop(signal))
  whenNpmEnds(() => stop('SIGTERM'))
  return ended(child)
}

/**
 * npm hands SIGTERM to the shell between it and us, which ends without telling us; a killed npm tells nobody. Either way
 * whoever started us is gone.
 */
function whenNpmEnds(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const shell = statusOf(parent)
  const npm = shell && /^(da|ba|z|k)?sh$/.test(shell.name) ? shell.parent : undefined
  const watch = setInterval(() => {
    const shellIsGone = process.ppid !== parent
    const npmIsGone = npm !== undefined && statusOf(parent)?.parent !== npm
    if (!shellIsGone && !npmIsGone) return
    clearInterval(watch)
    stop()
  }, 200)
  watch.unref()
}

/** Name and parent of a process, where /proc tells. */
function statusOf(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return { name, parent: Number(parent) }
  } catch {
    return undefined
  }
}

async function collect(words) {
  const env = { ...environment(), NO_COLOR: '1' }
  const child = spawn(node, words, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let output = ''
  const append = data => {
    output += data
  }
  child.stdout.on('data', append)
  child.stderr.on('data', append)
  const code = await ended(child)
  return { code, output: output.trim() }
}

function ended(child) {
  return new Promise(resolve => {
    child.on('error', error => {
      say(error.message)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]))
  })
}

/** Tools that start `node` by name get the pinned one too. */
function environment() {
  return { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
}

function tool(name) {
  return fs.realpathSync(path.join(modules, '.bin', name))
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

/** For the person at the terminal; standard output stays the command's own. */
function say(line) {
  console.error(line)
}
