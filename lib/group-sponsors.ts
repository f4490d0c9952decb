import { SPONSOR_PART_LABELS } from './matter-labels.ts'

interface Sponsor {
  part: keyof typeof SPONSOR_PART_LABELS
  leaderName: string
}

/** 批办：甲、乙: the leaders of each part, as they come. */
export const groupSponsors = (sponsors: readonly Sponsor[]): { label: string; names: string }[] =>
  [...Map.groupBy(sponsors, ({ part }) => part)].map(([part, people]) => ({
    label: SPONSOR_PART_LABELS[part],
    names: people.map(({ leaderName }) => leaderName).join('、'),
  }))
