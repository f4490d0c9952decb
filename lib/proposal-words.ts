/** What a proposal says, by the names of its fields, and whether readers may have it. */
export const PROPOSAL_WORD_LABELS = {
  title: '案由',
  category: '类别',
  situation: '情况',
  analysis: '分析',
  advice: '建议',
  advisedUnits: '建议承办',
  consent: '公开',
} as const

export type ProposalWord = keyof typeof PROPOSAL_WORD_LABELS

export const PROPOSAL_WORDS = Object.keys(PROPOSAL_WORD_LABELS) as ProposalWord[]
