import type { MatterMove } from '#db/matter-states'

const DONE: Partial<Record<MatterMove, readonly [string, string]>> = {
  write: ['存下了', '还没有提交，随时可以接着改。'],
  agree: ['同意联名了', '提交以前，写的人还可能改，您看得到。'],
  submit: ['提交了', '提案专员会审查，结果会通知您。'],
  propose: ['提出了', '等另一位提案专员决定。'],
  reject: ['没有同意', '还在待审查，提出的人会看到您的理由。'],
  return: ['退回了', '写的人改好会再交。'],
  file: ['立案了', '提案者收到了通知。'],
  decline: ['不予立案', '提案者收到了通知和理由。'],
  merge: ['并案了', '两件的提案者都会得到答复。'],
  divert: ['转办了', '提案者收到了通知和理由。'],
  'ask-revoke': ['申请了撤案', '等提案专员决定。'],
  revoke: ['撤案了', '提案者收到了通知。'],
  'make-key': ['列为重点了', '提案者收到了通知。'],
  'end-key': ['不再是重点', '提案者收到了通知。'],
  assign: ['交办了', '承办单位和提案者收到了通知。'],
  reassign: ['改交了', '承办单位收到了通知。'],
  sign: ['签收了', '先同提案者沟通，再写答复。'],
  refuse: ['退了', '交办专员收到了通知，会改交别的单位。'],
  extend: ['延了', '承办单位和提案者收到了通知。'],
  talk: ['记下了', '还可以再记。'],
  'draft-answer': ['送签了', '等另一位签发；签发以前还可以改。'],
  'send-back': ['退回了', '起草的人会看到您的理由。'],
  answer: ['签发了', '要答复的单位都答复了，就请提案者评价。'],
  countersign: ['会签了', '主办单位收到了通知。'],
  rate: ['评价交了', '提案专员收到了通知。'],
  redo: ['重新办理', '承办单位和提案者收到了通知。'],
  'open-link': ['链接开好了', '就在这一页上，交给承办单位。'],
  close: ['办结了', '提案者收到了通知。'],
}

/** What the last move did, and what comes next; null for one that nobody makes on the page of a proposal. */
export const formatDone = (move: MatterMove): readonly [string, string] | null => DONE[move] ?? null
