DROP INDEX "edition_participants_of_many";--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "people" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "editions_open_by_people" ON "editions" USING btree ("division_code","state","people") WHERE "editions"."state" not in ('published', 'superseded', 'spiked');--> statement-breakpoint
-- Written by hand. Those that are open; nobody asks how many had the others in hand.
update editions set people = counted.people
from (select edition_id, count(*) as people from edition_participants group by 1) as counted
where counted.edition_id = editions.id and editions.state not in ('published', 'superseded', 'spiked');
--> statement-breakpoint
create function count_people() returns trigger language plpgsql as $$
begin
  perform from editions where id = new.edition_id for no key update;
  update editions set people = (select count(*) from edition_participants where edition_id = new.edition_id)
  where id = new.edition_id;
  return null;
end $$;
--> statement-breakpoint
create trigger count_people after insert on edition_participants
  for each row execute function count_people();
