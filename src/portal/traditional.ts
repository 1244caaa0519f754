/** 繁體 by conversion of the finished page. `tw`, never `twp`: the latter turns 文件 into 檔案 and 程序 into 程式. */
import { Converter } from 'opencc-js/cn2t'

let convert: ((text: string) => string) | undefined
/** The page in traditional characters; the converter is made at its first use (about 20 ms). */
export const traditional = (page: string): string => {
  const converter = convert ?? Converter({ from: 'cn', to: 'tw' })
  convert = converter
  return converter(page).replace('<html lang="zh-Hans">', '<html lang="zh-Hant">')
}
