pressmark("fsbs16ner2",["0emos 1nildaeh 1reht 0meht 0srettel 0taht 1rop 0yrelle",":Y;-"]);
