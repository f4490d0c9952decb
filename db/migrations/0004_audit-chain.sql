-- Written by hand: what the schema's language can not say.

-- The kept chain begins with nothing before it.
insert into audit_head (last_id, last_hash) values (0, repeat('0', 64));
--> statement-breakpoint
-- Runs with the owner's rights, so that the application can add to the chain but not lead it elsewhere.
-- Whoever writes waits for the head row: one writer at a time, until his transaction ends.
create function chain_audit_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head public.audit_head;
begin
  update public.audit_head set last_id = last_id + 1 returning * into strict head;
  new.id := head.last_id;
  new.at := clock_timestamp();
  new.previous_hash := head.last_hash;
  new.hash := encode(sha256(convert_to(jsonb_build_array(
    new.previous_hash, new.id,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    new.account_id, new.address, new.action, new.object_kind, new.object_id,
    new.result, new.code, new.details)::text, 'UTF8')), 'hex');
  update public.audit_head set last_hash = new.hash;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function chain_audit_row() from public;
--> statement-breakpoint
create trigger audit_log_chain before insert on audit_log
for each row execute function chain_audit_row();
--> statement-breakpoint
-- Administering the system, keeping its history and working on copy exclude each other: no account
-- holds grants of two kinds on the same day. The range and the comparison need this extension.
create extension if not exists btree_gist;
--> statement-breakpoint
alter table role_grants add constraint role_grants_one_duty exclude using gist (
  account_id with =,
  (case role when 'admin' then 1 when 'auditor' then 2 else 0 end) with <>,
  daterange(starts_on, ends_on, '[]') with &&
) where (revoked_at is null);
