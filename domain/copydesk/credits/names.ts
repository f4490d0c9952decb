// People's names out of a run of characters: 李 昆 is one name, 王志海 李晶 are two, and so are
// 李海刘刘富金 without a space. Names with a middle dot, and names without a family name, stay whole.

import { compoundSurname, isCommonSurname, surnameWeight } from './surnames.ts'

const NOT_A_NAME =
  /^图为|^常[委务]|手记|日记|札记|现场|会议|活动|调研|政协|委员|办公|中心|媒体|新华|日报|宣传|培训|综合|供稿|提供|整理|编辑|资料|图片|作者|县|乡镇|街道|办$|局$|站$|[族摄讯镇乡村]$|^(?:试行|扩大|暂行|修订|草案|完|待续|通讯|记者|公告|启事|声明|通知|通告|公示|广告)$/
const HAN_NAME = /^[\u3400-\u9fff]{2,6}$/
const DOTTED_NAME = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}$/

/** Whether text may be a name at all; a role word beside it makes up for a missing family name. */
export function isPossibleName(name: string): boolean {
  if (NOT_A_NAME.test(name)) return false
  return HAN_NAME.test(name) || DOTTED_NAME.test(name)
}

/** Whether text is a name on its own looks: a family name and one or two characters more. */
export function isLikelyName(name: string): boolean {
  if (!isPossibleName(name)) return false
  if (name.includes('·') || WITHOUT_SURNAME.test(name) || TRANSCRIBED.test(name)) return true
  const compound = compoundSurname(name)
  if (compound !== null) return name.length > compound.length && name.length <= 4
  return name.length <= 3 && surnameWeight(name[0] ?? '') > 0
}

// 韩索非亚, 马阿乙草: a Hui, Salar or Dongxiang family name before a name of another tongue.
const TRANSCRIBED =
  /^[马韩喇拜妥敏哈穆丁麻冶绽陕祁唐牟闵沙周王][阿尔木拉哈麦热索非亚法土玛优素夫伊卜布西牙古白舍力乃比三四五六七八九十草姐萨里依斯买乙英则目海努祖奴苏]{3}$/

/** `tokens`: what stood between spaces and commas, in order. */
export function resolveNames(tokens: readonly string[]): string[] {
  const names: string[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    const next = tokens[index + 1] ?? ''
    const given = compoundSurname(token) === token ? 2 : token.length === 1 ? 2 : 0
    if (given > 0 && next !== '' && next.length <= given) {
      // 石 宏 军 has three lone characters in a row; four in a row are two names.
      const third = tokens[index + 2] ?? ''
      const fourth = tokens[index + 3] ?? ''
      const three =
        token.length === 1 && next.length === 1 && third.length === 1 && fourth.length !== 1
      names.push(token + next + (three ? third : ''))
      index += three ? 2 : 1
    } else if (token.length === 1 && names.length > 0) {
      names.push((names.pop() ?? '') + token)
    } else {
      names.push(...splitRun(token))
    }
  }
  return names
}

// Syllables of names that carry no family name; a run that holds them is one person.
const WITHOUT_SURNAME =
  /卓玛|才让|扎西|央金|多杰|次仁|尼玛|拉毛|加措|嘉措|东珠|桑杰|道吉|道尔吉|仁青|南杰|索南|丹增|旦增|古丽|巴特尔|其其格|巴图|巴雅尔|其木格|格日勒|斯琴|娜仁|萨仁|乌云|孟克|敖特根|木拉提|买买提|努尔|别克|巴合提|吐尔逊|阿布都|乌兰|图雅|高娃|呼和|哈斯|朝鲁|宝音|苏和|德力格|阿拉坦/

/** Parts names that were printed without a space, where family names make a split plausible. */
function splitRun(run: string): string[] {
  if (run.length < 4 || run.includes('·') || WITHOUT_SURNAME.test(run) || TRANSCRIBED.test(run))
    return [run]
  if (run.length === 4) {
    const both = [run.slice(0, 2), run.slice(2)]
    const parts = both.every((name) => isCommonSurname(name[0] ?? '')) && !compoundSurname(run)
    return parts ? both : [run]
  }
  return run.length > 24 ? [run] : (bestSplit(run) ?? [run])
}

function bestSplit(run: string): string[] | null {
  type Split = { score: number; names: string[] }
  const best: (Split | null)[] = [{ score: 0, names: [] }]
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = null
    for (const length of [2, 3, 4]) {
      const before = best[end - length]
      if (before === undefined || before === null) continue
      const name = run.slice(end - length, end)
      const weight = nameWeight(name)
      if (weight === 0) continue
      const score = before.score + Math.log(weight)
      const known = best[end]
      if (known === undefined || known === null || score > known.score) {
        best[end] = { score, names: [...before.names, name] }
      }
    }
  }
  return best[run.length]?.names ?? null
}

function nameWeight(name: string): number {
  const compound = compoundSurname(name)
  if (compound !== null) return name.length > 2 ? 0.5 : 0
  if (name.length === 4) return 0
  return surnameWeight(name[0] ?? '') * (name.length === 3 ? 0.8 : 0.4)
}
