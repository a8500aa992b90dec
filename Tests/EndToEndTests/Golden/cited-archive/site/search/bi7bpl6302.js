pressmark("bi7bpl6302",["0elcitra 0rebmun 0skcod 0txet","0v)#"]);
