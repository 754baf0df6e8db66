#!/usr/bin/env bash
# make.sh FOLDER… : makes original.{txt,html,docx,doc,pdf,ofd} of each FOLDER/source.txt; OFDRW is a class path with ofdrw-layout
set -e
here=$(dirname "$0")
java "$here/MakeUnseen.java" "$@"
for folder in "$@"; do
  soffice --headless --convert-to pdf --outdir "$folder" "$folder/original.docx" >/dev/null
  soffice --headless --convert-to doc --outdir "$folder" "$folder/lists.docx" >/dev/null
  mv "$folder/lists.doc" "$folder/original.doc"
  rm "$folder/lists.docx"
done
java -cp "${OFDRW:?}" "$here/MakeUnseenOfd.java" "$@"
