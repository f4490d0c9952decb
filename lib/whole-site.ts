// A portal is about a province with its places, or about one county. What its pages call the whole of it.

interface Whole {
  level: string
  name: string
}

/** Whether there are places to choose from; while no division is loaded there are none that a county would hide. */
export const isProvince = (whole: Pick<Whole, 'level'> | null | undefined): boolean =>
  !whole || whole.level === 'province'

/** 全省, or 庄浪县. */
export const formatWhole = (whole: Whole | null | undefined): string =>
  whole && !isProvince(whole) ? whole.name : '全省'
