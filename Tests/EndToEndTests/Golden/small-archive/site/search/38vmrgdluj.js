pressmark("38vmrgdluj","&%");
