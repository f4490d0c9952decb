// Whether work grows with its text or with the text's square, asked without a limit in seconds that
// only fits one machine: the same work on a text and on one that is four times as long.

const TIMES = 4
const ROUNDS = 4
/** Some systems count processor time in steps of ten milliseconds: quick work is done many times over. */
const ENOUGH_SECONDS = 0.05
/** Between the 4 of work that grows with its text and the 16 of work that grows with its square. */
const MAX_GROWTH = 8

/** Processor time of this thread: what else the machine does is not counted. */
function secondsOf(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1e6
}

/**
 * Reports whether `work` grows with its text, `characters` of `unit` and more: measured until it is shown,
 * each text by the quickest of its runs.
 */
export function growsLinearly(
  work: (text: string) => void,
  unit: string,
  characters: number,
): boolean {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length))
  const [short, long] = [textOf(characters), textOf(characters * TIMES)]
  let turns = 1
  const seconds = (text: string) =>
    secondsOf(() => {
      for (let turn = 0; turn < turns; turn += 1) work(text)
    })
  let least = seconds(short)
  for (; least < ENOUGH_SECONDS; least = seconds(short)) turns *= 2
  let most = Infinity
  for (let round = 0; round < ROUNDS && most >= least * MAX_GROWTH; round += 1) {
    most = Math.min(most, seconds(long))
    least = Math.min(least, seconds(short))
  }
  return most < least * MAX_GROWTH
}
