ALTER TABLE "edition_participants" ADD COLUMN "place" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Written by hand. Who came in which order was not kept; how many there are is what counts.
update edition_participants set place = ordered.place
from (
  select edition_id, account_id, row_number() over (partition by edition_id order by level, account_id) as place
  from edition_participants
) ordered
where ordered.edition_id = edition_participants.edition_id
  and ordered.account_id = edition_participants.account_id and ordered.place > 1;
--> statement-breakpoint
create function place_participant() returns trigger language plpgsql as $$
begin
  new.place := 1 + (select count(*) from edition_participants where edition_id = new.edition_id);
  return new;
end $$;
--> statement-breakpoint
create trigger place_participant before insert on edition_participants
  for each row execute function place_participant();--> statement-breakpoint
CREATE INDEX "edition_participants_of_writer" ON "edition_participants" USING btree ("account_id","edition_id") WHERE "edition_participants"."level" = 0;--> statement-breakpoint
CREATE INDEX "edition_participants_of_many" ON "edition_participants" USING btree ("edition_id") WHERE "edition_participants"."place" > 4;
