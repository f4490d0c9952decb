ALTER TYPE "public"."promise_move" ADD VALUE 'supersede';--> statement-breakpoint
ALTER TYPE "public"."promise_state" ADD VALUE 'superseded';--> statement-breakpoint
ALTER TABLE "promises" DROP CONSTRAINT "promises_of_one";--> statement-breakpoint
ALTER TABLE "promises" DROP CONSTRAINT "promises_settled";--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "agreement_id" bigint;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_agreement_id_consultation_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."consultation_agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matters_compared_title" ON "matters" USING btree (regexp_replace(normalize("title", NFKC), '[\s《》]', '', 'g'));--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_of_one" CHECK (num_nonnulls("promises"."assignment_id", "promises"."article_id", "promises"."agreement_id") = 1);--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_settled" CHECK (("promises"."state" = 'open') = ("promises"."settled_at" is null)
        and ("promises"."settled_at" is null) = ("promises"."settled_by" is null)
        and ("promises"."state"::text in ('open', 'superseded') or "promises"."state"::text = coalesce("promises"."reported"::text, '')));