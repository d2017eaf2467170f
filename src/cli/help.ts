export const HELP = `Yiju answers questions about regulation with cited passages, and refuses what the documents do not say.

Usage: yiju <command> [options]

  serve      Serve the web page and the HTTP API
  mcp        Serve the Model Context Protocol on stdin and stdout
  index      Make the index of a folder of documents
  ask        Ask a question
  search     Find passages
  documents  List the documents of the index
  config     Check and explain the settings
  keys       Make, list and revoke the keys of callers
  add        Add documents: PDF, DOCX, HTML, Markdown, text
  edit       Change what is known of an added document
  remove     Remove added documents
  watch      Add the files that are put into a folder
  backup     Write the data directory into one file
  restore    Make the data directory of a backup
  migrate    Bring the data directory to the format of this version, or back
  diff       Show what changed from one text to another
  feedback   List what readers thought of answers
  audit      Verify, search, export and purge the records of answers
  replay     Ask a recorded question again
  eval       Measure the answers, compare two measurements (in a clone; yiju eval --help)

  yiju <command> --help   Options and examples of a command
  yiju --version          The version

Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 asked, and refused to answer
`;

/** The options of every command that reads an index. */
export const INDEX_OPTIONS_HELP = `  --index DIR    The index (default: index/ of Yiju; or YIJU_INDEX_DIR)
  --corpus DIR   Its documents (default: corpus/ of Yiju; or YIJU_CORPUS_DIR). The index is made first
                 if there is none or the documents changed. With --index alone, it is taken as it is.
  --store NAME   embedded (default) or opensearch: a cluster, see docs/scale-out.md (or YIJU_STORE). Its index
                 is taken as it is unless --corpus is given
`;
