CREATE INDEX "consultation_moves_by_day" ON "consultation_moves" USING btree ((coalesce("done_on", ("created_at" at time zone 'Asia/Shanghai')::date)),"id");--> statement-breakpoint
CREATE INDEX "assignments_by_due_day" ON "assignments" USING btree ("due_on","matter_id","unit_id") WHERE "assignments"."due_on" is not null and "assignments"."part" <> 'joint';--> statement-breakpoint
CREATE INDEX "assignments_by_assigned_day" ON "assignments" USING btree ("assigned_on","matter_id","id");--> statement-breakpoint
CREATE INDEX "assignments_by_answered_day" ON "assignments" USING btree ("answered_on","matter_id","id");--> statement-breakpoint
CREATE INDEX "matter_moves_latest" ON "matter_moves" USING btree ("matter_id","created_at");--> statement-breakpoint
CREATE INDEX "matters_of_division" ON "matters" USING btree ("division_code","state","id") WHERE "matters"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "matters_by_opened_day" ON "matters" USING btree ("opened_on","id");--> statement-breakpoint
CREATE INDEX "matters_by_closed_day" ON "matters" USING btree ("closed_on","id");