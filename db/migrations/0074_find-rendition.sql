-- Written by hand. Planning this takes longer than reading it, and the program keeps no statement in a connection
-- (docs/scaling.md). What stands in a function of this language is planned once a connection, also behind a pooler.
create function find_rendition(key text, out media_id bigint, out format rendition_format, out byte_size integer, out is_public boolean)
language plpgsql stable as $$
begin
  select rendition.media_id, rendition.format, rendition.byte_size, exists (
    select from revision_media join articles on articles.live_revision_id = revision_media.revision_id
    where revision_media.media_id = rendition.media_id and articles.state = 'live')
  into media_id, format, byte_size, is_public
  from media_renditions as rendition where rendition.storage_key = key;
end $$;
