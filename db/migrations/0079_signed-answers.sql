CREATE VIEW "public"."signed_answers" AS (select given.assignment_id, given.id as answer_id,
  case when not exists (select from matter_moves moved where moved.matter_id = part.matter_id
    and moved.assignment_id = part.id and moved.move = 'reassign' and moved.created_at > given.decided_at)
    then part.unit_id end as unit_id,
  (given.decided_at at time zone 'Asia/Shanghai')::date as answered_on, given.decided_at as answered_at,
  given.result_class, given.promise, given.promise_on,
  part.answered_on is null or exists (select from answers later
    where later.assignment_id = given.assignment_id and later.is_signed and later.id > given.id) as is_earlier
  from answers given inner join assignments part on part.id = given.assignment_id where given.is_signed);