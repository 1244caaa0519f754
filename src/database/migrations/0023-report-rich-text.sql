-- The narrative parts of reports as the editor keeps them: paragraphs, figures, marks of comments and suggestions. Where it
-- is null the words were written before there was an editor: `text`, each line a paragraph. Where it is not, `text` is the
-- same in plain words, figures as 【id】, suggestions left out.
alter table report_narrative add column rich jsonb;
