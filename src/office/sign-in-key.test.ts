import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSignInKey } from './sign-in-key.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'yifa-key-'))
})
afterEach(() => rm(directory, { recursive: true }))

describe('the key that signs sessions', () => {
  it('is made once, for its owner alone, and stays', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => readSignInKey(directory)))
    expect(new Set(keys).size).toBe(1)
    expect(await readSignInKey(directory)).toBe(keys[0])
    expect(keys[0]?.length).toBeGreaterThanOrEqual(43)
    expect(await readdir(path.join(directory, 'keys'))).toEqual(['sign-in.key'])
    expect((await stat(path.join(directory, 'keys', 'sign-in.key'))).mode & 0o777).toBe(0o600)
  })

  it('is taken from the environment where given there, and no file is made', async () => {
    const given = 'k'.repeat(32)
    expect(await readSignInKey(directory, given)).toBe(given)
    expect(await readdir(directory)).toEqual([])
  })

  it('is refused when shorter than 32 characters', async () => {
    await expect(readSignInKey(directory, 'k'.repeat(31))).rejects.toThrow('过短')
    await readSignInKey(directory)
    await writeFile(path.join(directory, 'keys', 'sign-in.key'), 'short')
    await expect(readSignInKey(directory)).rejects.toThrow('过短')
  })
})
