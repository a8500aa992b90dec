pressmark("n0scs40m0u",["0emos 1nildaeh 1reht 0htide 0meht 0srettel 0taht 1rop 0wolram 0yrelle",":Y0H)#"]);
