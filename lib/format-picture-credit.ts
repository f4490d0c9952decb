const PERSON = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)`
const PEOPLE = new RegExp(`^${PERSON}(?:[ 、，]${PERSON})*$`, 'u')
/** It says itself how the picture came about, or names an office, of which nobody knows who held the camera. */
const NO_PERSON =
  /(?:[摄影绘图供办局委社网台站报馆室处县市省区部院所]|提供|资料|图片|政协|机关|中心|委员会|协会)$/u

/** 王五 摄: who made a picture, behind its caption. What is no name alone (县政协供图, 本站绘) stays as it was written. */
export function formatPictureCredit(credit: string): string {
  const words = credit.trim()
  return PEOPLE.test(words) && !NO_PERSON.test(words) ? `${words} 摄` : words
}
