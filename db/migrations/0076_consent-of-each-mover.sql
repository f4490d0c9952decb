ALTER TABLE "proposal_movers" ADD COLUMN "agreed_to" jsonb;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "consents" boolean;