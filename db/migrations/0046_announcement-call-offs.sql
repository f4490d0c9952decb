ALTER TYPE "public"."announcement_move" ADD VALUE 'ask-call-off' BEFORE 'link';--> statement-breakpoint
ALTER TYPE "public"."announcement_move" ADD VALUE 'agree-call-off' BEFORE 'link';--> statement-breakpoint
ALTER TYPE "public"."announcement_move" ADD VALUE 'refuse-call-off' BEFORE 'link';--> statement-breakpoint
ALTER TYPE "public"."announcement_move" ADD VALUE 'take-back' BEFORE 'link';--> statement-breakpoint
ALTER TABLE "announcement_moves" DROP CONSTRAINT "announcement_moves_reason_given";--> statement-breakpoint
ALTER TABLE "announcements" DROP CONSTRAINT "announcements_call_off_reason_given";--> statement-breakpoint
ALTER TABLE "announcement_moves" ADD CONSTRAINT "announcement_moves_reason_given" CHECK ("announcement_moves"."move"::text not in ('return', 'call-off', 'ask-call-off', 'refuse-call-off')
        or length(trim(coalesce("announcement_moves"."reason", ''))) > 0);--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_call_off_reason_given" CHECK (case when "announcements"."state" <> 'called-off' then "announcements"."call_off_reason" is null
        else "announcements"."announced_at" is null or length(trim(coalesce("announcements"."call_off_reason", ''))) > 0 end);