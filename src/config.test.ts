import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from './config.ts'

function read(env: Record<string, string>): Config {
  const result = readConfig(env, '/srv/依法 yifa')
  if (!result.ok) throw new Error(result.problems.join())
  return result.value
}

function problems(env: Record<string, string>): string[] {
  const result = readConfig(env, '/srv/yifa')
  return result.ok ? [] : result.problems
}

describe('settings', () => {
  it('all have a default, and an empty variable counts as unset', () => {
    const defaults = read({})
    expect(defaults).toEqual(read({ PORT: '', HOST: ' ', DATABASE_URL: '', YIFA_DATA: '', YIFA_DEMO: '' }))
    expect(defaults).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      databaseDir: '/srv/依法 yifa/var/postgres',
      keyFile: '/srv/依法 yifa/var/keys/personal-data.key',
    })
  })

  it('keep the key with the data when YIFA_DATA moves it, unless the key has a place of its own', () => {
    expect(read({ YIFA_DATA: '/data' }).keyFile).toBe('/data/keys/personal-data.key')
    expect(read({ YIFA_DATA: '/data', YIFA_KEY_FILE: '/secret/key' }).keyFile).toBe('/secret/key')
    expect(read({ YIFA_DATA: '../other' }).databaseDir).toBe('/srv/other/postgres')
  })

  it('refuse a port beyond 65535 and take the last one', () => {
    expect(problems({ PORT: '65535' })).toEqual([])
    expect(problems({ PORT: '65536' })).toEqual(['PORT 应为 0 至 65535 的整数，现为“65536”'])
    expect(problems({ PORT: '30o0' })).toHaveLength(1)
    expect(problems({ PORT: '-1' })).toHaveLength(1)
  })

  it('name every problem at once, and never repeat a database address, which may hold a password', () => {
    const found = problems({
      PORT: 'x',
      DATABASE_URL: 'mysql://yifa:secret@db/yifa',
      YIFA_DEMO: 'yes',
      YIFA_PUBLIC_URL: 'yifa.gov.cn',
      YIFA_LOG_LEVEL: 'loud',
    })
    expect(found).toHaveLength(5)
    expect(found.join()).not.toContain('secret')
  })
})
