// Topics of a scale database with their rooms, one of ten undecided and a third closed, and what the public handed in.

import { COUNTIES } from './register-rows.ts'
import type { Step } from './step.ts'

const ROOMS = 40
const MOVES = 20
/** Before this day all that is asked of a scale database happened. */
const TODAY = '2025-06-20'

/** The how manieth of its county a topic is. */
const nth = `(n / ${COUNTIES})`

export const TOPIC_STEPS: readonly Step[] = [
  [
    'consultation_rooms',
    `insert into consultation_rooms (division_code, town, name, kind, opened_on)
     select t.division_code, '示例镇' || n % 8, '示例议事室' || n, 'village', '2024-01-08'
     from committee_terms t, generate_series(1, ${ROOMS}) as n`,
  ],
  [
    'matters',
    `insert into matters (kind, division_code, title, state, opened_on, publicity, followed_at, created_at)
     select 'consultation', t.division_code, '示例议题' || n || (array['路灯', '水渠', '公交', '停车', '垃圾'])[1 + n % 5],
       case when ${nth} % 10 = 1 then 'received' when ${nth} % 3 = 0 then 'closed' else 'in-progress' end::matter_state,
       date '${TODAY}' - 900 + n % 900,
       case when ${nth} % 10 = 1 or ${nth} % 4 = 3 then 'none' else 'card' end::matter_publicity,
       now(), date '${TODAY}' - 900 + n % 900
     from generate_series(1, $1::int / 10) as n
     join (select row_number() over (order by id) - 1 as nth, * from committee_terms) as t
       on t.nth = n % ${COUNTIES}`,
  ],
  [
    'consultations',
    `insert into consultations (matter_id, room_id, town, source, state, about, entered_by, published_at, published_by)
     select m.id, r.id, r.town, 'residents',
       case m.state when 'received' then 'collected' when 'closed' then 'closed' else 'handed-over' end::consultation_state,
       '示例说明', (select min(id) from accounts),
       case when m.publicity = 'card' then now() end, case when m.publicity = 'card' then (select max(id) from accounts) end
     from matters m
     join lateral (select id, town from consultation_rooms where division_code = m.division_code
       order by (id + m.id) % ${ROOMS} limit 1) as r on true
     where m.kind = 'consultation'`,
  ],
  [
    'consultation_moves',
    `insert into consultation_moves (matter_id, move, state, account_id, done_on, created_at)
     select c.matter_id, (array['visit', 'talk', 'supervise', 'hand-over'])[1 + n % 4]::consultation_move,
       case when n = ${MOVES} then c.state else 'handed-over' end, c.entered_by, m.opened_on + n,
       m.created_at + n * interval '1 day'
     from consultations c join matters m on m.id = c.matter_id, generate_series(1, ${MOVES}) as n
     where c.state <> 'collected'`,
  ],
  [
    'consultation_talks',
    `insert into consultation_talks (matter_id, held_on, place, form, members, residents, departments, experts, created_at)
     select c.matter_id, m.opened_on + 5, c.town, 'grid', 3, 12, 2, 1, m.created_at
     from consultations c join matters m on m.id = c.matter_id where c.state <> 'collected'`,
  ],
  [
    'consultation_lamps',
    `insert into consultation_lamps (matter_id, lamp, lit_on, unit_id, due_on, created_at)
     select c.matter_id, 'hand-over', m.opened_on + 10,
       (select min(u.id) from handling_units u where u.division_code = m.division_code),
       m.opened_on + 60, m.created_at
     from consultations c join matters m on m.id = c.matter_id where c.state <> 'collected'`,
  ],
  [
    'consultation_lamps',
    `insert into consultation_lamps (matter_id, lamp, lit_on, created_at)
     select c.matter_id, lamp, m.opened_on + 50, m.created_at
     from consultations c join matters m on m.id = c.matter_id,
       unnest(array['handle', 'reply']::consultation_lamp[]) as lamp where c.state = 'closed'`,
  ],
  [
    'intakes',
    `insert into intakes (kind, division_code, words, state, destination, reason, reply, decided_at, question_id, receipt_id,
       created_at)
     select (array['topic', 'proposal', 'history'])[1 + n % 3]::intake_kind, t.division_code, '示例来件' || n,
       given.state, case given.state when 'accepted' then 'topic' end::intake_destination,
       case given.state when 'declined' then 'unclear' end::intake_reason,
       case given.state when 'declined' then '示例答复' end,
       case when given.state <> 'received' then given.at + interval '5 days' end, 'q' || n, 'r' || n, given.at
     from generate_series(1, $1::int / 2) as n
     join (select row_number() over (order by id) - 1 as nth, * from committee_terms) as t on t.nth = n % ${COUNTIES}
     cross join lateral (select date '${TODAY}'::timestamptz - n % 700 * interval '1 day' as at,
       (case when ${nth} % 20 = 0 then 'received' when ${nth} % 3 = 0 then 'declined' else 'accepted' end)::intake_state
         as state) as given`,
  ],
]
