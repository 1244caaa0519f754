/** `bin/yifa due --json < vectors.json`: due dates with their explanation. */
import { answerVectors, VectorError } from '../deadline/vectors.ts'
import type { Io } from './yifa.ts'

/** @returns the exit code. */
export const alone = async (args: readonly string[], { print, say }: Io): Promise<number> => {
  if (args.length !== 1 || args[0] !== '--json') {
    say('用法：bin/yifa due --json < 算例.json')
    return 2
  }
  try {
    print(JSON.stringify(answerVectors(await readJson()), null, 2))
    return 0
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    say(error.message)
    return 1
  }
}

const readJson = async (): Promise<unknown> => {
  let input = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) input += chunk
  try {
    return JSON.parse(input)
  } catch {
    throw new VectorError('标准输入不是有效的 JSON')
  }
}
