#!/usr/bin/env bash
# make.sh FOLDER… : makes original.{txt,html,docx,doc,pdf,ofd} of each FOLDER/source.txt; OFDRW is a class path with ofdrw-layout
set -e
here=$(dirname "$0")
java "$here/MakeUnseen.java" "$@"
for folder in "$@"; do
  for kind in doc pdf; do
    soffice --headless --convert-to "$kind" --outdir "$folder" "$folder/original.docx" >/dev/null
  done
done
java -cp "${OFDRW:?}" "$here/MakeUnseenOfd.java" "$@"
