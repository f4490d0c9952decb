-- Tables, columns, types and constraints get the words of the glossary. Rows stay as they are.
ALTER TYPE "change_deed" RENAME TO "change_kind";--> statement-breakpoint
ALTER TYPE "word_kind" RENAME TO "watched_term_kind";--> statement-breakpoint
ALTER TYPE "change_subject" RENAME VALUE 'word' TO 'watched-term';--> statement-breakpoint
ALTER TABLE "told_apart" RENAME TO "distinct_editions";--> statement-breakpoint
ALTER TABLE "edition_hands" RENAME TO "edition_participants";--> statement-breakpoint
ALTER TABLE "kept_revisions" RENAME TO "conflicting_copies";--> statement-breakpoint
ALTER TABLE "word_list" RENAME TO "watched_terms";--> statement-breakpoint
ALTER TABLE "word_bypasses" RENAME TO "bypasses";--> statement-breakpoint
ALTER TABLE "admin_changes" RENAME COLUMN "deed" TO "kind";--> statement-breakpoint
ALTER TABLE "correction_requests" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "correction_requests" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "correction_requests" RENAME COLUMN "words" TO "text";--> statement-breakpoint
ALTER TABLE "watched_terms" RENAME COLUMN "word" TO "term";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME COLUMN "word" TO "term";--> statement-breakpoint
ALTER INDEX "admin_changes_story" RENAME TO "admin_changes_by_subject";--> statement-breakpoint
ALTER INDEX "articles_gone" RENAME TO "articles_withdrawn";--> statement-breakpoint
ALTER TABLE "audit_log" RENAME CONSTRAINT "audit_log_words" TO "audit_log_action_form";--> statement-breakpoint
ALTER TABLE "co_authors" RENAME CONSTRAINT "co_authors_answered_whole" TO "co_authors_answered_complete";--> statement-breakpoint
ALTER TABLE "co_authors" RENAME CONSTRAINT "co_authors_ended_whole" TO "co_authors_ended_complete";--> statement-breakpoint
ALTER INDEX "co_authors_one_standing" RENAME TO "co_authors_one_open";--> statement-breakpoint
ALTER TABLE "comments" RENAME CONSTRAINT "comments_said" TO "comments_text_given";--> statement-breakpoint
ALTER TABLE "comments" RENAME CONSTRAINT "comments_block_place" TO "comments_block_index";--> statement-breakpoint
ALTER TABLE "comments" RENAME CONSTRAINT "comments_answer_placeless" TO "comments_answer_without_block";--> statement-breakpoint
ALTER TABLE "correction_requests" RENAME CONSTRAINT "correction_requests_asked_by_accounts_id_fk" TO "correction_requests_requested_by_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "correction_requests" RENAME CONSTRAINT "correction_requests_said" TO "correction_requests_text_given";--> statement-breakpoint
ALTER INDEX "correction_requests_by_asker" RENAME TO "correction_requests_by_requester";--> statement-breakpoint
ALTER TABLE "article_pins" RENAME CONSTRAINT "article_pins_ahead" TO "article_pins_until";--> statement-breakpoint
ALTER INDEX "article_pins_one_standing" RENAME TO "article_pins_one_open";--> statement-breakpoint
ALTER TABLE "conflicting_copies" RENAME CONSTRAINT "kept_revisions_pkey" TO "conflicting_copies_pkey";--> statement-breakpoint
ALTER TABLE "conflicting_copies" RENAME CONSTRAINT "kept_revisions_revision_id_revisions_id_fk" TO "conflicting_copies_revision_id_revisions_id_fk";--> statement-breakpoint
ALTER TABLE "conflicting_copies" RENAME CONSTRAINT "kept_revisions_edition_id_editions_id_fk" TO "conflicting_copies_edition_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "conflicting_copies" RENAME CONSTRAINT "kept_revisions_account_id_accounts_id_fk" TO "conflicting_copies_account_id_accounts_id_fk";--> statement-breakpoint
ALTER INDEX "kept_revisions_of_edition" RENAME TO "conflicting_copies_of_edition";--> statement-breakpoint
ALTER TABLE "editions" RENAME CONSTRAINT "editions_claim_whole" TO "editions_claim_complete";--> statement-breakpoint
ALTER TABLE "editions" RENAME CONSTRAINT "editions_submitted_whole" TO "editions_submitted_complete";--> statement-breakpoint
ALTER TABLE "editions" RENAME CONSTRAINT "editions_scheduled_whole" TO "editions_scheduled_complete";--> statement-breakpoint
ALTER TABLE "editions" RENAME CONSTRAINT "editions_correction_told" TO "editions_correction_note_given";--> statement-breakpoint
ALTER TABLE "editions" RENAME CONSTRAINT "editions_import_whole" TO "editions_import_complete";--> statement-breakpoint
ALTER TABLE "mails" RENAME CONSTRAINT "mails_sent_whole" TO "mails_sent_complete";--> statement-breakpoint
ALTER TABLE "notice_settings" RENAME CONSTRAINT "notice_settings_code_whole" TO "notice_settings_code_complete";--> statement-breakpoint
ALTER TABLE "approvals" RENAME CONSTRAINT "approvals_by_hand" TO "approvals_by_participant";--> statement-breakpoint
ALTER TABLE "article_moves" RENAME CONSTRAINT "article_moves_withdrawal_told" TO "article_moves_withdrawal_note_given";--> statement-breakpoint
ALTER INDEX "article_moves_story" RENAME TO "article_moves_of_article";--> statement-breakpoint
ALTER TABLE "edition_participants" RENAME CONSTRAINT "edition_hands_edition_id_account_id_pk" TO "edition_participants_edition_id_account_id_pk";--> statement-breakpoint
ALTER TABLE "edition_participants" RENAME CONSTRAINT "edition_hands_level" TO "edition_participants_level";--> statement-breakpoint
ALTER TABLE "edition_participants" RENAME CONSTRAINT "edition_hands_edition_id_editions_id_fk" TO "edition_participants_edition_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "edition_participants" RENAME CONSTRAINT "edition_hands_account_id_accounts_id_fk" TO "edition_participants_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "edition_participants" RENAME CONSTRAINT "edition_hands_level_range" TO "edition_participants_level_range";--> statement-breakpoint
ALTER TABLE "forced_publications" RENAME CONSTRAINT "forced_publications_sign_off_whole" TO "forced_publications_sign_off_complete";--> statement-breakpoint
ALTER INDEX "transitions_story" RENAME TO "transitions_of_edition";--> statement-breakpoint
ALTER SEQUENCE "told_apart_id_seq" RENAME TO "distinct_editions_id_seq";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_pkey" TO "distinct_editions_pkey";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_once" TO "distinct_editions_once";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_one_id_editions_id_fk" TO "distinct_editions_one_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_other_id_editions_id_fk" TO "distinct_editions_other_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_account_id_accounts_id_fk" TO "distinct_editions_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "distinct_editions" RENAME CONSTRAINT "told_apart_in_order" TO "distinct_editions_in_order";--> statement-breakpoint
ALTER INDEX "told_apart_by_other" RENAME TO "distinct_editions_by_other";--> statement-breakpoint
ALTER SEQUENCE "word_bypasses_id_seq" RENAME TO "bypasses_id_seq";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME CONSTRAINT "word_bypasses_pkey" TO "bypasses_pkey";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME CONSTRAINT "word_bypasses_once" TO "bypasses_once";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME CONSTRAINT "word_bypasses_edition_id_editions_id_fk" TO "bypasses_edition_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME CONSTRAINT "word_bypasses_account_id_accounts_id_fk" TO "bypasses_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "bypasses" RENAME CONSTRAINT "word_bypasses_reason_given" TO "bypasses_reason_given";--> statement-breakpoint
ALTER SEQUENCE "word_list_id_seq" RENAME TO "watched_terms_id_seq";--> statement-breakpoint
ALTER TABLE "watched_terms" RENAME CONSTRAINT "word_list_pkey" TO "watched_terms_pkey";--> statement-breakpoint
ALTER TABLE "watched_terms" RENAME CONSTRAINT "word_list_word_unique" TO "watched_terms_term_unique";--> statement-breakpoint
ALTER TABLE "watched_terms" RENAME CONSTRAINT "word_list_word" TO "watched_terms_term";--> statement-breakpoint
ALTER TABLE "watched_terms" RENAME CONSTRAINT "word_list_replacement" TO "watched_terms_replacement";
