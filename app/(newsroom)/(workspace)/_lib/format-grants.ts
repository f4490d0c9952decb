import type { Actor } from '#domain/account/actor'
import type { Division } from '#domain/division/division'
import { ROLE_LABELS } from '#lib/labels'

/** 庄浪县 通讯员；全省 初审编辑、复审编辑: what a person is, place by place. */
export function formatGrants(
  { grants }: Pick<Actor, 'grants'>,
  divisions: readonly Pick<Division, 'code' | 'name' | 'level'>[],
): string {
  if (grants.length === 0) return '没有角色'
  const byDivision = Map.groupBy(grants, ({ divisionCode }) => divisionCode)
  return [...byDivision]
    .map(([code, held]) => {
      const division = divisions.find((one) => one.code === code)
      const where = division?.level === 'province' ? '全省' : (division?.name ?? code)
      return `${where} ${held.map(({ role }) => ROLE_LABELS[role]).join('、')}`
    })
    .join('；')
}
