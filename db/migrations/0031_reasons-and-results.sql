ALTER TABLE "transitions" DROP CONSTRAINT "transitions_reason_given";--> statement-breakpoint
ALTER TABLE "request_keys" ADD COLUMN "result" jsonb;--> statement-breakpoint
ALTER TABLE "request_keys" DROP COLUMN "result_id";--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_reason_given" CHECK ("transitions"."move" not in ('return', 'spike', 'unspike', 'force', 'archive')
        or coalesce(length(trim("transitions"."reason")), 0) > 0);