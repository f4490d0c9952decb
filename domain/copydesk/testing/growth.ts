// Whether work grows with its text or with the text's square, asked without a limit in seconds that
// only fits one machine: the same work on a text and on one that is sixteen times as long.

/** The texts are as much shorter, and as much longer, than the length that is asked for. */
const APART = 4
/**
 * Work that grows with its text takes 16 times as long on the longer one, work that grows with its square 256
 * times. A machine that others slow down takes up to two and a half times as long now and then.
 */
const MAX_GROWTH = 48
const ROUNDS = 4
/** Twice as much as is allowed is no matter of a machine that is slow for a moment. */
const ROUNDS_OF_THE_PLAIN = 2
/** Some systems count processor time in steps of ten milliseconds: quick work is done many times over. */
const ENOUGH_SECONDS = 0.02

/** Processor time of this thread: what else the machine does is not counted. */
function secondsOf(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1e6
}

/**
 * Reports whether `work` grows with its text, some `characters` of `unit`: measured until it is shown, each text by
 * the quickest of its runs. The shorter text is worked on for at least ENOUGH_SECONDS a run, the longer one for as long
 * where the work grows with it.
 */
export function growsLinearly(
  work: (text: string) => void,
  unit: string,
  characters: number,
): boolean {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length))
  const [short, long] = [textOf(characters / APART), textOf(characters * APART)]
  const secondsOfTurns = (text: string, turns: number) =>
    secondsOf(() => {
      for (let turn = 0; turn < turns; turn += 1) work(text)
    })
  let turns = 1
  while (secondsOfTurns(short, turns) < ENOUGH_SECONDS) turns *= 2
  const turnsOfLong = Math.ceil(turns / APART ** 2)
  let [least, most] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS && !(most < least * MAX_GROWTH); round += 1) {
    most = Math.min(most, secondsOfTurns(long, turnsOfLong) / turnsOfLong)
    least = Math.min(least, secondsOfTurns(short, turns) / turns)
    if (round + 1 >= ROUNDS_OF_THE_PLAIN && most > least * MAX_GROWTH * 2) return false
  }
  return most < least * MAX_GROWTH
}
