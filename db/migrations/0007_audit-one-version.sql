-- The same chain as before, with one new version of the head row for each row instead of two.
create or replace function chain_audit_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head public.audit_head;
begin
  select * into strict head from public.audit_head for update;
  new.id := head.last_id + 1;
  new.at := clock_timestamp();
  new.previous_hash := head.last_hash;
  new.hash := encode(sha256(convert_to(jsonb_build_array(
    new.previous_hash, new.id,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    new.account_id, new.address, new.action, new.object_kind, new.object_id,
    new.result, new.code, new.details)::text, 'UTF8')), 'hex');
  update public.audit_head set last_id = new.id, last_hash = new.hash;
  return new;
end $$;
