DROP INDEX "activity_counts_of_span";--> statement-breakpoint
CREATE INDEX "activity_counts_of_month" ON "activity_counts" USING btree ("scope","span","type","filed") WHERE length("activity_counts"."span") = 7;--> statement-breakpoint
CREATE INDEX "activity_counts_of_span" ON "activity_counts" USING btree ("scope","span","type","filed","dated","held");