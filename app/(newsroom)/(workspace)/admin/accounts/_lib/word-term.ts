import { wordDay } from '#lib/dates'

/** 2026年3月1日起; 2026年3月1日至4月1日: the days between which a role is held. */
export function wordTerm({
  startsOn,
  endsOn,
}: {
  startsOn: string
  endsOn: string | null
}): string {
  if (endsOn === null) return `${wordDay(startsOn)}起`
  return `${wordDay(startsOn)}至${wordDay(endsOn, Number(startsOn.slice(0, 4)))}`
}
