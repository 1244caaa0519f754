import { describe, expect, it } from 'vitest'
import { hashPassword, unmetPassword, verifyPassword } from './password.ts'

const texts = (password: string, username = 'zhaolei') => unmetPassword(password, username).map(point => point.text)

describe('a password', () => {
  it('has ten characters at least: nine are refused, ten are not', () => {
    expect(texts('kV7-qp2Xw')).toEqual(['密码至少10个字符'])
    expect(texts('kV7-qp2XwM')).toEqual([])
  })

  it('is counted in characters, also Chinese ones and those outside the basic plane', () => {
    expect(texts('山高月小水落石出𠮷')).toEqual(['密码至少10个字符'])
    expect(texts('山高月小水落石出𠮷好')).toEqual([])
  })

  it('has 128 characters at most', () => {
    const long = 'kV7-qp2X'.repeat(16)
    expect(texts(long)).toEqual([])
    expect(texts(`${long}a`)).toEqual(['密码不超过128个字符'])
  })

  it('is not the user name, in whatever case', () => {
    expect(texts('Zhaolei.Sifa', 'zhaolei.sifa')).toEqual(['密码不得与用户名相同'])
    expect(texts('Zhaolei.Sifa1', 'zhaolei.sifa')).toEqual([])
  })

  it('is not among those everyone tries first', () => {
    expect(texts('1q2w3e4r5t')).toEqual(['密码过于常见，容易被猜出'])
    expect(texts('Woaini1314')).toEqual(['密码过于常见，容易被猜出'])
    expect(texts('aaaaaaaaaaab')).toEqual(['密码过于常见，容易被猜出'])
  })

  it('is told everything that is wrong with it at once', () => {
    expect(texts('aaaaaaaaa', 'aaaaaaaaa')).toEqual([
      '密码至少10个字符',
      '密码不得与用户名相同',
      '密码过于常见，容易被猜出',
    ])
  })

  it('is kept so that only itself matches, and two keepings of one differ', async () => {
    const [first, second] = await Promise.all([
      hashPassword('青山不改绿水长流2026'),
      hashPassword('青山不改绿水长流2026'),
    ])
    expect(first).not.toBe(second)
    expect(await verifyPassword({ hash: first, password: '青山不改绿水长流2026' })).toBe(true)
    expect(await verifyPassword({ hash: first, password: '青山不改绿水长流2027' })).toBe(false)
  })
})
