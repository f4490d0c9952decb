-- Wakes the processes that keep pages (server/listen-for-changes.ts). The rows say what changed.
create function notify_portal_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_changes', '');
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_notify_changes
after insert on outbox
for each row when (new.payload ? 'change') execute function notify_portal_changes();
--> statement-breakpoint
create trigger admin_changes_notify_changes
after insert on admin_changes
for each statement execute function notify_portal_changes();
